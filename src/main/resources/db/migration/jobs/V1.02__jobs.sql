-- The tables of jobs are common to all organisations; money and evidence stand in what a job does, never in the job.
select leave_rows('scheduled_tasks', 'who works on what just now; a wrong row delays work and alters no books');
select leave_rows('job_run', 'how work went that is proved by what it wrote');
select leave_rows('delivery_attempt', 'how a delivery went; what was owed and sent is proved where it stands');
