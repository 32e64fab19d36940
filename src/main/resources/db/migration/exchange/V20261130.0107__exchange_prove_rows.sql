-- What of this module is proved row by row, and what need not be.
select watch_rows('kept_chunk');
select watch_rows('kept_file');
