-- What of this module is proved row by row, and what need not be.
select leave_rows('sample_clinic', 'whether the sample clinic was loaded');
