-- What of this module is proved row by row, and what need not be.
select watch_rows('duplicate_answer');
select leave_rows('duplicate_key', 'made anew by each look');
select leave_rows('duplicate_pair', 'found again by each look; what people said of a pair is proved');
select leave_rows('duplicate_look', 'when looks were made; nothing is decided by it');
