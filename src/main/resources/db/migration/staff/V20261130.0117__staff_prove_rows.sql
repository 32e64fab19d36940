-- What of this module is proved row by row, and what need not be.
select watch_rows('staff_audit');
select watch_rows('staff_member');
select leave_rows('staff_session', 'what browsers hold; over with the session');
select leave_rows('staff_failure', 'slows guessing down; forgotten after a while');
