package org.quittance.remittance.heard;

import java.util.List;
import org.quittance.events.KeptListener;
import org.quittance.findings.Findings;
import org.quittance.remittance.RemittancePosted;
import org.springframework.stereotype.Component;

/** People whom a payer's answer names otherwise than their record are looked at soon. */
@Component
class AnsweredPeopleLook implements KeptListener<RemittancePosted> {

    private static final int TOGETHER = 100;

    private final PayersAnswers answers;
    private final Findings findings;

    AnsweredPeopleLook(PayersAnswers answers, Findings findings) {
        this.answers = answers;
        this.findings = findings;
    }

    @Override
    public String name() {
        return "remittance.answered-people";
    }

    @Override
    public String title() {
        return "Look for typing errors in what payers answered";
    }

    @Override
    public Class<RemittancePosted> event() {
        return RemittancePosted.class;
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    /** A finding is written once, however often a record is looked at. */
    @Override
    public void hear(List<RemittancePosted> told) {
        var _ = findings.lookAt(answers.namedOtherwise(
                told.stream().map(RemittancePosted::remittance).toList()));
    }
}
