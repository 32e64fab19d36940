package org.quittance.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99213|Office visit (99213)|Consulta (99213)",
                "93000|Heart test (93000)|Prueba del corazón (93000)",
                "80053|Blood or urine test (80053)|Análisis de sangre u orina (80053)",
                "90471|Giving a vaccine (90471)|Aplicación de una vacuna (90471)",
                "97110|Physical or occupational therapy (97110)|Terapia física u ocupacional (97110)",
                "0001U|Laboratory test (0001U)|Análisis de laboratorio (0001U)",
                "G0439|Yearly wellness visit|Visita anual de bienestar",
                "J0135|Injection, adalimumab, 20 mg|Medicamento (J0135)",
                "0450|Emergency room|Sala de urgencias",
            })
    void a_code_is_said_in_words_in_each_language(String code, String english, String spanish) {
        assertThat(ServiceWords.of(code)).contains(new Phrase(english, spanish));
    }

    @Test
    void a_code_that_nobody_knows_has_no_words() {
        for (String code : List.of("", "ABCDE", "183452005", "99213-25", "Z9999")) {
            assertThat(ServiceWords.of(code)).as(code).isEmpty();
        }
    }

    @Test
    void every_published_code_has_a_name_and_a_kind_in_each_language() {
        for (List<String> row : List.of(List.of("A0021"), List.of("V5364"), List.of("T1015"), List.of("K0001"))) {
            assertThat(ServiceWords.name(row.getFirst())).isPresent();
            assertThat(ServiceWords.kind(row.getFirst())).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E11.9|type 2 diabetes|diabetes tipo 2",
                "I10|high blood pressure|presión alta",
                "R05.9|cough|tos",
                "A000|Cholera due to Vibrio cholerae 01, biovar cholerae|infección",
                "S72001A|Fracture of unspecified part of neck of right femur, initial encounter for closed fracture|lesión",
            })
    void a_diagnosis_is_said_in_words(String code, String english, String spanish) {
        assertThat(DiagnosisWords.of(code)).contains(new Phrase(english, spanish));
    }

    @Test
    void a_diagnosis_that_is_not_in_the_list_has_no_words() {
        assertThat(DiagnosisWords.of("A9X9")).isEmpty();
        assertThat(DiagnosisWords.of("")).isEmpty();
    }
}
