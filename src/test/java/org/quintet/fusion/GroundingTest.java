package org.quintet.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quintet.core.Evidence.Hue.BLACK;
import static org.quintet.core.Evidence.Hue.BLUE;
import static org.quintet.core.Evidence.Hue.BROWN;
import static org.quintet.core.Evidence.Hue.DARK_BLUE;
import static org.quintet.core.Evidence.Hue.ORANGE;
import static org.quintet.core.Evidence.Hue.RED;
import static org.quintet.core.Evidence.Hue.WHITE;
import static org.quintet.core.Evidence.Medium.Kind.PHOTO;
import static org.quintet.fusion.SightBuilder.BOTTOM;
import static org.quintet.fusion.SightBuilder.FILLING;
import static org.quintet.fusion.SightBuilder.LEFT;
import static org.quintet.fusion.SightBuilder.MIDDLE;
import static org.quintet.fusion.SightBuilder.RIGHT;
import static org.quintet.fusion.SightBuilder.sight;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quintet.core.Box;
import org.quintet.core.Evidence.Posture;
import org.quintet.core.Language;
import org.quintet.core.Sight;

class GroundingTest {
    private static final Map<String, Sight> SIGHTS =
            Map.of(
                    "street",
                    sight().medium(PHOTO)
                            .thing("stop sign", LEFT, 0.9, RED)
                            .thing("car", MIDDLE, 0.8, DARK_BLUE)
                            .thing("person", RIGHT, 0.7)
                            .thing("bench", BOTTOM, 0.38)
                            .text("STOP", new Box(0.1, 0.45, 0.1, 0.1), 0.97)
                            .palette(BLUE, BROWN)
                            .build(),
                    "cats",
                    sight().thing("cat", LEFT, 0.9, BLACK)
                            .thing("cat", RIGHT, 0.8, WHITE)
                            .subject("tabby", 0.65)
                            .build(),
                    "astronaut",
                    sight().medium(PHOTO)
                            .thing("person", FILLING, 0.9, Posture.SITTING, ORANGE, WHITE)
                            .face(new Box(0.4, 0.2, 0.1, 0.1), 0.9)
                            .build(),
                    "coffee",
                    sight().thing("cup", MIDDLE, 0.9, WHITE).subject("espresso", 0.9).build(),
                    "lake",
                    sight().subject("alp", 0.4).subject("lakeside", 0.35).build(),
                    "page",
                    sight().lines("Dear Sir", "the parcel", "has come", "Yours").build(),
                    "beer",
                    sight().subject("beer glass", 0.9).build(),
                    "empty",
                    sight().build());

    private final Grounding grounding = new Grounding(Vocabulary.standard());

    @ParameterizedTest(name = "[{index}] {0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    street | How many cars are there? | There is one car.
                    street | How many dogs can you see? | I can’t see any dogs in the picture.
                    street | How many vehicles are in the picture? | There is one car.
                    street | How many women are there? | I can see a person, but I can’t tell more than that.
                    cats | How many cats are there? | There are two cats.
                    cats | What animals are these? | They are two cats.
                    cats | What cats are these? |
                    street | Is there a person in the car? | There is a person on the right. There is a dark blue car in the middle.
                    cats | how many animals | There are two cats.
                    street | What colour is the car? | The car is dark blue.
                    street | What color is the stop sign? | The stop sign is red.
                    street | What colour is the dog? | I can’t see a dog in the picture.
                    street | What colour is the person? | I can’t tell the colour of the person.
                    street | Which colours are in the picture? | Mostly blue and brown.
                    cats | What colour are the cats? | One of the cats is black and one is white.
                    street | Where is the car? | The car is in the middle.
                    street | Where is the bench? | The bench is perhaps at the bottom.
                    street | Where is the unicorn? |
                    cats | Where are the cats? | The cats are in several places: one on the left and one on the right.
                    astronaut | Where is the person? | The person fills most of the picture.
                    street | What does the sign say? | It says “STOP”.
                    street | What does it say? | It says “STOP”.
                    street | Read the text, please. | It says “STOP”.
                    cats | Is there any text? | I can’t read any text in the picture.
                    street | Is there a car? | Yes, there is a dark blue car in the middle.
                    street | Is there a vehicle? | Yes, there is a dark blue car in the middle.
                    street | Is there a red car? | No, there is a dark blue car in the middle.
                    street | Is there a bench? | There is perhaps a bench at the bottom.
                    street | Are there any dogs? | I can’t see any dogs in the picture.
                    street | Can you see an elephant? | I can’t see an elephant in the picture.
                    street | Is there a woman? | I can see a person, but I can’t tell more than that.
                    street | Is there a dragon in it? | I can’t see that in the picture.
                    coffee | Is there an espresso? | Yes, there is an espresso in a white cup in the middle.
                    lake | Is there a lake? | There is perhaps a lake.
                    lake | Are there mountains? | There are perhaps mountains.
                    street | Is the car blue? | Yes. The car is dark blue.
                    street | Is the car green? | No. The car is dark blue.
                    astronaut | Is the person smiling? | Yes, the person is smiling.
                    astronaut | Is she sitting? | Yes, the person is sitting.
                    astronaut | Is he standing? | No, nobody is standing.
                    street | Is anybody smiling? |
                    astronaut | Who is this? | I can see a person, but I can’t tell who that is.
                    cats | Who is in the picture? | I can’t see a person in the picture.
                    street | What kind of picture is this? | It is a photo.
                    cats | What is this? | This picture shows two cats, one on the left and one on the right. The cats are probably tabby cats. One of the cats is black and one is white.
                    empty | What can you see? | I can’t recognise anything for sure in this picture.
                    street | Why did the person come here? |
                    street | How old is the person? |
                    cats | Are these cats? | Yes, there are two cats, one on the left and one on the right.
                    cats | Is this a dog? | I can’t see a dog in the picture.
                    street | Is it a man or a woman? | I can see a person, but I can’t tell more than that.
                    cats | How many legs do the cats have? |
                    astronaut | How many people are sitting? | Yes, the person is sitting.
                    beer | Is there a beer glass? | Yes, there is a glass of beer.
                    cats | 这是猫吗？ | 有，图片里有两只猫，一只在左侧，一只在右侧。
                    cats | 这是一只狗吗？ | 我在图片里没有看到狗。
                    cats | 这张照片是什么时候拍的？ |
                    street | 这辆车多少钱？ |
                    street | 有几辆汽车？ | 有一辆汽车。
                    street | 图里有多少只狗？ | 我在图片里没有看到狗。
                    cats | 这些是什么动物？ | 这是两只猫。
                    cats | 这些猫有毒吗？ | 图片里有两只猫，一只在左侧，一只在右侧。
                    cats | 有几只猫？ | 有两只猫。
                    street | 汽车是什么颜色的？ | 这辆汽车是深蓝色的。
                    cats | 猫是什么颜色？ | 这些猫中，一只是黑色的，一只是白色的。
                    street | 汽车在哪里？ | 汽车在中间。
                    cats | 猫在哪儿？ | 猫分布在几处：左侧一只，右侧一只。
                    street | 标志上写着什么？ | 上面写着“STOP”。
                    cats | 图里有文字吗？ | 我在图片里没有读到文字。
                    street | 有汽车吗？ | 有，中间有一辆深蓝色的汽车。
                    street | 有没有红色的汽车？ | 没有，中间有一辆深蓝色的汽车。
                    street | 能看到大象吗？ | 我在图片里没有看到大象。
                    street | 有女人吗？ | 我看到一个人，但看不出更多。
                    street | 有长椅吗？ | 下方好像有一张长椅。
                    lake | 有湖吗？ | 好像有湖。
                    street | 汽车是蓝色的吗？ | 是的，这辆汽车是深蓝色的。
                    street | 汽车是绿色的吗？ | 不是，这辆汽车是深蓝色的。
                    astronaut | 这个人在笑吗？ | 是的，这个人在微笑。
                    astronaut | 这个人是站着的吗？ | 没有人站着。
                    astronaut | 这是谁？ | 我看到一个人，但认不出是谁。
                    street | 这是什么类型的图片？ | 这是一张照片。
                    cats | 这是什么？ | 图片里有两只猫，一只在左侧，一只在右侧。这些猫很可能是虎斑猫。这些猫中，一只是黑色的，一只是白色的。
                    street | 他为什么来这里？ |
                    """)
    void answersFromFindingsAloneOrNotAtAll(String sight, String question, String answer) {
        Language language = Grounding.languageOf(question, Language.ENGLISH);

        assertThat(grounding.answer(question, List.of(SIGHTS.get(sight)), language).orElse(null))
                .isEqualTo(answer);
    }

    @Test
    void quotesAllLinesOfALongerText() {
        assertThat(grounding.answer("What does it say?", seen("page"), Language.ENGLISH))
                .hasValue("It says:\n\n> Dear Sir  \n> the parcel  \n> has come  \n> Yours");
    }

    @Test
    void numbersTheAnswersOfSeveralPictures() {
        List<Sight> both = List.of(SIGHTS.get("cats"), SIGHTS.get("street"));

        assertThat(grounding.answer("How many cats are there?", both, Language.ENGLISH))
                .hasValue(
                        "Picture 1: There are two cats.\n\n"
                                + "Picture 2: I can’t see any cats in the picture.");
    }

    @Test
    void admitsWhatItCannotTell() {
        assertThat(grounding.floor(seen("cats"), Language.ENGLISH))
                .isEqualTo(
                        "I can’t tell that from the picture. What I can see: a picture of two cats.");
        assertThat(grounding.floor(seen("empty"), Language.CHINESE)).isEqualTo("从图片里看不出来。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    How many cats are there? | true
                    Are they asleep? | true
                    Tell me more about the cats. | true
                    照片里的猫可爱吗？ | true
                    Write a poem about Paris. | false
                    What is the capital of France? | false
                    法国的首都在哪个城市？ | false
                    """)
    void knowsWhetherALaterQuestionIsAboutThePicture(String question, boolean about) {
        assertThat(grounding.isAbout(question, seen("cats"))).isEqualTo(about);
    }

    private static List<Sight> seen(String name) {
        return List.of(SIGHTS.get(name));
    }
}
