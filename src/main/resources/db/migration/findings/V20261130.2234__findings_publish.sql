-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_finding_open as
select finding.id, finding.kind, finding.record_kind, finding.record_number, finding.field, finding.found,
       finding.proposed, finding.rule, finding.evidence, finding.confidence, finding.raised_at
from finding
where not exists (select from finding_standing answer where answer.finding_id = finding.id);
comment on view v_finding_open is 'What looks like a mistake and nobody has answered.';
