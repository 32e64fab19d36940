-- What of this module is proved row by row, and what need not be.
select watch_rows('finding');
select watch_rows('finding_answer');
select watch_rows('heard');
select leave_rows('finding_look', 'how far a look has come');
