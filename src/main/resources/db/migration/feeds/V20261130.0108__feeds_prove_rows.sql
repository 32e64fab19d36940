-- What of this module is proved row by row, and what need not be.
select watch_rows('feed_attempt');
select watch_rows('feed_message');
select leave_rows('feed_told', 'until when feeds have told; what they changed stands in the history of the record');
