-- What of this module is proved row by row, and what need not be.
select watch_rows('care');
select watch_rows('diagnosis');
