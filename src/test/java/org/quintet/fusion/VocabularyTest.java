package org.quintet.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.core.Language;

class VocabularyTest {
    private final Vocabulary vocabulary = Vocabulary.standard();

    @Test
    void holdsAllClassesInTheOrderOfTheModels() {
        assertThat(vocabulary.thingLabels()).hasSize(80).startsWith("person", "bicycle", "car");
        assertThat(vocabulary.thingLabels()).endsWith("teddy bear", "hair drier", "toothbrush");
        List<String> subjects = vocabulary.subjectLabels();
        assertThat(subjects).hasSize(1000).doesNotHaveDuplicates();
        assertThat(subjects).startsWith("tench", "goldfish").endsWith("ear", "toilet tissue");
        assertThat(subjects.get(281)).isEqualTo("tabby");
        assertThat(subjects.get(517)).isEqualTo("crane");
        assertThat(subjects.get(967)).isEqualTo("espresso");
        assertThat(subjects.get(970)).isEqualTo("alp");
    }

    @Test
    void everyNounHasItsWordsInBothLanguages() {
        for (String label : vocabulary.subjectLabels()) {
            Noun noun = vocabulary.subject(label).orElseThrow();
            assertThat(noun.singular()).as(label).isNotBlank();
            assertThat(noun.plural()).as(label).isNotBlank();
            assertThat(noun.measure()).as(label).matches("\\p{IsHan}");
            assertThat(noun.chinese()).as(label).matches("[\\p{IsHan}A-Za-z]+");
            assertThat(vocabulary.named(noun.chinese(), Language.CHINESE)).as(label).isPresent();
        }
    }

    @Test
    void groupsLeadFromBreedToAnimal() {
        Noun breed = vocabulary.subject("German shepherd").orElseThrow();

        assertThat(vocabulary.groupsOf(breed)).containsExactly("dog", "mammal", "animal");
        assertThat(vocabulary.covers(vocabulary.thing("dog").orElseThrow(), breed)).isTrue();
        assertThat(vocabulary.covers(vocabulary.thing("cat").orElseThrow(), breed)).isFalse();
    }

    @Test
    void knowsOtherWordsPeopleUse() {
        assertThat(vocabulary.named("bike", Language.ENGLISH))
                .map(Noun::singular)
                .hasValue("bicycle");
        assertThat(vocabulary.named("轿车", Language.CHINESE)).map(Noun::chinese).hasValue("汽车");
        assertThat(vocabulary.narrower("woman")).map(Noun::singular).hasValue("person");
    }
}
