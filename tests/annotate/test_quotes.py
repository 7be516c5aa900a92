from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.annotate.quotes import find_quotes
from tui.model import Article, Block, BlockKind, Entity, Gender, Label, Mark, Mention, Quote


def article(*paragraphs: str) -> Article:
    return Article(blocks=tuple(Block("paragraph", text) for text in paragraphs))


def entity(
    page: Article, name: str, *forms: str, label: Label = "PER", gender: Gender = ""
) -> Entity:
    """An entity with every mention of its forms in the article, the longest form first."""
    mentions: list[Mention] = []
    for form in sorted((name, *forms), key=len, reverse=True):
        at = page.text.find(form)
        while at >= 0:
            inside = any(m.start < at + len(form) and at < m.end for m in mentions)
            mentions += [] if inside else [Mention(at, at + len(form))]
            at = page.text.find(form, at + len(form))
    return Entity(name, label, forms, tuple(sorted(mentions, key=lambda m: m.start)), gender)


def said(page: Article, *entities: Entity) -> list[tuple[str, str]]:
    """What was said on the page, with the name of whoever said it."""
    return [
        (page.text[quote.start : quote.end], speaker_of(quote))
        for quote in find_quotes(page, entities)
        if quote.kind == "direct"
    ]


def speaker_of(quote: Quote) -> str:
    if quote.speaker is None:
        return ""
    return quote.speaker if isinstance(quote.speaker, str) else quote.speaker.name


def reported(page: Article, *entities: Entity) -> list[tuple[str, str, str]]:
    """What is reported on the page in its own words: who, by which cue, and what."""
    return [
        (speaker_of(quote), quote.cue, page.text[quote.start : quote.end])
        for quote in find_quotes(page, entities)
        if quote.kind == "indirect"
    ]


def cues(page: Article, *entities: Entity) -> list[str]:
    return [quote.cue for quote in find_quotes(page, entities) if quote.kind == "direct"]


def test_the_speaker_may_stand_before_after_or_in_the_middle() -> None:
    page = article(
        'Lavrov said: "I am in agreement."',
        '"It is over," said Kerry.',
        '"We won," Kerry said, "and they lost."',
    )
    people = entity(page, "Sergei Lavrov", "Lavrov"), entity(page, "John Kerry", "Kerry")
    assert said(page, *people) == [
        ("I am in agreement.", "Sergei Lavrov"),
        ("It is over", "John Kerry"),
        ("We won", "John Kerry"),
        ("and they lost.", "John Kerry"),
    ]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ('"It is over," Kerry told Al-Watan.', "told Al-Watan"),
        ('"It is over," according to Kerry.', "according to"),
        ('Kerry called it "a very sad day".', "called"),
        ('Kerry: "It is over, and we have lost."', ""),
        ('Kerry was quoted as saying: "It is over."', "quoted as saying"),
        ('"It is over for us," Kerry went on to say.', "say"),
        (
            'The plan was described as "a very sad day" by Kerry.',
            "described",
        ),
    ],
)
def test_the_cue_is_kept(text: str, cue: str) -> None:
    page = article(text)
    paper = entity(page, "Al-Watan", label="ORG")
    kerry = entity(page, "John Kerry", "Kerry")
    assert cues(page, kerry, paper) == [cue]
    assert [name for _, name in said(page, kerry, paper)] == ["John Kerry"]


def test_what_stands_between_a_subject_and_its_verb_is_stepped_over() -> None:
    page = article(
        '"It is over," Brandt, 45, a lawyer from Ohio who met Kerry (twice), said on Monday.',
        'Hale, who has led the union since 2012, has repeatedly said: "Nobody asked us about it."',
    )
    people = [entity(page, name) for name in ("Brandt", "Hale", "Kerry")]
    assert [name for _, name in said(page, *people)] == ["Brandt", "Hale"]


def test_an_apposition_gives_the_name_of_a_description() -> None:
    page = article(
        'The head of the agency, Dag Moen, said: "It is over and done."',
        '"It is not over," said the governor, Signe Aune.',
        '"It may be over," said Secretary of State John Kerry, a friend of Signe Aune.',
    )
    people = [entity(page, name) for name in ("Dag Moen", "Signe Aune", "John Kerry")]
    assert [name for _, name in said(page, *people)] == ["Dag Moen", "Signe Aune", "John Kerry"]


def test_a_paragraph_that_is_all_quote_belongs_to_whom_the_one_before_names() -> None:
    page = article(
        "Many countries cut their ties, but Assad said he remained open to better relations.",
        '"We really do want ties with every country in the world."',
        '"Even with those."',
    )
    assert [name for _, name in said(page, entity(page, "Assad"))] == ["Assad", "Assad"]


def test_a_run_of_paragraphs_closes_its_marks_only_at_the_end() -> None:
    page = article(
        "“The first night was cold,” Moen said. “We slept in the car.",
        "“The second was colder.",
        "“On the third we went home.”",
        "The road was closed on Monday.",
    )
    assert said(page, entity(page, "Dag Moen", "Moen")) == [
        ("The first night was cold", "Dag Moen"),
        ("We slept in the car.", "Dag Moen"),
        ("The second was colder.", "Dag Moen"),
        ("On the third we went home.", "Dag Moen"),
    ]


def test_a_quote_that_runs_on_without_new_marks_ends_where_they_close() -> None:
    page = article("Moen said: “We slept in the car.", "And then we went home,” he said.")
    assert said(page, entity(page, "Dag Moen", "Moen")) == [
        ("We slept in the car.", "Dag Moen"),
        ("And then we went home", "Dag Moen"),
    ]


def test_a_quote_inside_a_quote_belongs_to_the_outer_one() -> None:
    page = article(
        "“My mother would say ‘go home’ and she meant it,” Moen said.",
        "‘My mother would say “go home” and she meant it,’ Moen said.",
        'Moen said: "My mother would say "go home" and she meant it."',
    )
    words = "My mother would say {} and she meant it"
    assert [text for text, _ in said(page, entity(page, "Moen"))] == [
        words.format("‘go home’"),
        words.format("“go home”"),
        words.format('"go home"') + ".",
    ]


@pytest.mark.parametrize(
    "marked",
    [
        '"{}"', "“{}”", "„{}“", "„{}”", "«{}»", "« {} »", "»{}«", "”{}”", "‘{}’", "'{}'", "「{}」",
        '“{}"', "\"{}”", "‹{}›", "‚{}‘",
    ],
)  # fmt: skip
def test_every_pair_of_marks_is_read(marked: str) -> None:
    page = article(f"Moen said: {marked.format('It is over and we have lost it')}.")
    assert said(page, entity(page, "Moen")) == [("It is over and we have lost it", "Moen")]


def test_a_page_may_mix_its_marks_and_leave_one_open() -> None:
    page = article(
        '“It was cold," said Moen.',
        "«It was warm», said Hale.",
        '"It was the coldest night of all, said Moen.',
    )
    texts = said(page, entity(page, "Moen"), entity(page, "Hale"))
    assert texts[0] == ("It was cold", "Moen")
    assert texts[1] == ("It was warm", "Hale")
    assert texts[2] == ("It was the coldest night of all", "Moen")


def test_fragments_belong_to_the_speaker_of_their_sentence() -> None:
    page = article(
        'Children are "sitting targets" in the war, according to charity director Sonia Khush.',
        'Assad said a loss "will mean a change" and would leave them with "no cards left to play".',
    )
    people = entity(page, "Sonia Khush"), entity(page, "Assad")
    assert said(page, *people) == [
        ("sitting targets", "Sonia Khush"),
        ("will mean a change", "Assad"),
        ("no cards left to play", "Assad"),
    ]


def test_several_may_speak_together() -> None:
    page = article(
        "The United States, Britain and France have also called for a truce, "
        'warning of a "humanitarian catastrophe".'
    )
    places = [entity(page, name, label="LOC") for name in ("United States", "Britain", "France")]
    assert [name for _, name in said(page, *places)] == ["United States, Britain and France"]


def test_groups_statements_and_unnamed_officials_are_described() -> None:
    page = article(
        'Cornered opposition factions are calling for an "immediate five-day ceasefire".',
        '"We regret the delay," the company said in a statement.',
        '"It is a mess," said a senior official who asked not to be named.',
        '"Nobody knows," he added.',
    )
    assert [name for _, name in said(page)] == [
        "Cornered opposition factions",
        "company",
        "senior official",
        "senior official",
    ]


def test_pronouns_follow_gender_and_number() -> None:
    page = article(
        "Maria Larsen met Tom Reed in Oslo on Monday.",
        '"He was late," she said. "Very late."',
        '"The train was late," he said.',
        'Protesters gathered outside. "Open the gates now," the protesters shouted.',
        '"We will not go home," they said.',
    )
    people = (
        entity(page, "Maria Larsen", gender="female"),
        entity(page, "Tom Reed", gender="male"),
    )
    assert [name for _, name in said(page, *people)] == [
        "Maria Larsen",
        "Maria Larsen",
        "Tom Reed",
        "protesters",
        "protesters",
    ]


def test_a_pronoun_reaches_across_what_stood_between() -> None:
    page = article(
        "Assad pledged to fight on beyond Aleppo.",
        "ADVERTISEMENT",
        '"Terrorists are present elsewhere," he said.',
    )
    assert [name for _, name in said(page, entity(page, "Assad"))] == ["Assad"]


def test_a_variation_of_a_name_is_the_one_who_was_just_named() -> None:
    page = article(
        "Denis Moncada, the foreign minister, spoke on Monday.",
        '"It is speculation," the minister said.',
        "Sinner, who had won three times, was gracious.",
        '"He was better today," the Italian said.',
        'The 24-year-old added: "I have to accept that."',
    )
    people = entity(page, "Denis Moncada"), entity(page, "Jannik Sinner", "Sinner")
    assert [name for _, name in said(page, *people)] == [
        "Denis Moncada",
        "Jannik Sinner",
        "Jannik Sinner",
    ]


def test_i_is_the_author() -> None:
    page = Article(
        blocks=(Block("paragraph", '"Where is the bread?" I asked.'),), byline="Grace Whitlock"
    )
    assert said(page) == [("Where is the bread?", "Grace Whitlock")]


def test_a_speaker_whom_the_text_does_not_name_is_none() -> None:
    page = article('"Nothing in this world is certain but the weather."', "It rained.")
    assert [quote.speaker for quote in find_quotes(page, ())] == [None]


def test_the_answers_of_an_interview_are_quotes() -> None:
    page = Article(
        blocks=(
            Block("paragraph", "Abena Osei conducts. She spoke to us between two rehearsals."),
            _bold("When did you know?"),
            Block("paragraph", "Abena Osei: I was nine."),
            _bold("What did Helsinki teach you?"),
            Block("paragraph", "Economy. My professor would say “come out of the water” to me."),
            _bold("And what do you do now?"),
            Block("paragraph", "I still count."),
        )
    )
    assert said(page, entity(page, "Abena Osei")) == [
        ("I was nine.", "Abena Osei"),
        ("Economy. My professor would say “come out of the water” to me.", "Abena Osei"),
        ("come out of the water", "My professor"),
        ("I still count.", "Abena Osei"),
    ]


def _bold(text: str) -> Block:
    return Block("paragraph", text, marks=(Mark(0, len(text), "strong"),))


def test_questions_and_answers_are_told_by_their_labels() -> None:
    page = article(
        "We asked Abena Osei about her work.",
        "Q: When did you know?",
        "A: I was nine.",
        "Q: And then?",
        "A: I played the triangle.",
        "It was a school band.",
    )
    assert said(page, entity(page, "Abena Osei")) == [
        ("I was nine.", "Abena Osei"),
        ("I played the triangle.", "Abena Osei"),
        ("It was a school band.", "Abena Osei"),
    ]


def test_both_sides_of_a_dialogue_have_their_names() -> None:
    page = article("Reed: What do you want?", "Larsen: I want my train.", "Reed: You and I both.")
    people = entity(page, "Tom Reed", "Reed"), entity(page, "Maria Larsen", "Larsen")
    assert said(page, *people) == [
        ("What do you want?", "Tom Reed"),
        ("I want my train.", "Maria Larsen"),
        ("You and I both.", "Tom Reed"),
    ]


def test_a_table_of_scores_is_no_dialogue() -> None:
    page = article("Clinton: 547", "Sanders: 46", "Clinton: 12", "Sanders: 3")
    assert said(page, entity(page, "Clinton"), entity(page, "Sanders")) == []


def test_a_headline_in_single_marks_is_a_quote() -> None:
    page = Article(
        blocks=(
            Block("heading", "Assad says win is 'huge step' towards end of war"),
            Block("paragraph", '"It is over now," Assad said. "We have won the war."'),
        )
    )
    assert said(page, entity(page, "Assad"))[0] == ("huge step", "Assad")


def test_a_headline_has_the_speaker_of_the_quote_that_it_is_taken_from() -> None:
    page = Article(
        blocks=(
            Block("heading", "'Only available solution'"),
            Block("paragraph", '"It is the only available solution," Assad said on Monday.'),
        )
    )
    assert said(page, entity(page, "Assad"))[0] == ("Only available solution", "Assad")


@pytest.mark.parametrize(
    "text",
    [
        "The 'workers' union and its members' pay rose in the '90s, didn't it?",
        "John 'Jack' Smith met Robert “Bob” Hale at noon.",
        'He is 5\'10" tall and carries a 12" pipe of 3\' 6" or so.',
        "She starred in “The Melancholy of a Summer” and in “Violet Evergarden”.",
        'The two appeared on NBC\'s "Meet the Press" on Sunday.',
        "Rock 'n' roll is here to stay, 'cause it's the farmers' music.",
        'It opened a "launch team" office and set up a "war room" set in May.',
    ],
)
def test_what_nobody_says_is_no_quote(text: str) -> None:
    page = article(text)
    people = [entity(page, name) for name in ("John", "Robert") if name in text]
    assert said(page, *people) == []


def test_code_has_no_quotes() -> None:
    kinds: tuple[BlockKind, ...] = ("code", "image", "divider")
    page = Article(blocks=tuple(Block(kind, 'said("It is over", he said)') for kind in kinds))
    assert find_quotes(page, ()) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Assad said that the war would end soon.", ("Assad", "said", "the war would end soon")),
        (
            "Assad said defeating the rebels will take time.",
            ("Assad", "said", "defeating the rebels will take time"),
        ),
        (
            "Assad said on Monday in Damascus that the war would end.",
            ("Assad", "said", "the war would end"),
        ),
        (
            "Tens of people were killed on Monday, according to Assad.",
            ("Assad", "according to", "Tens of people were killed on Monday"),
        ),
        (
            "According to Assad, 19 people were killed.",
            ("Assad", "According to", "19 people were killed"),
        ),
        ("The war will end by June, Assad said.", ("Assad", "said", "The war will end by June")),
    ],
)
def test_reported_speech_is_a_kind_of_its_own(text: str, expected: tuple[str, str, str]) -> None:
    page = article(text)
    assert reported(page, entity(page, "Assad")) == [expected]


def test_two_who_report_in_one_sentence_are_told_apart() -> None:
    page = article("Moen said the road was open, while Hale said it was closed.")
    assert reported(page, entity(page, "Moen"), entity(page, "Hale")) == [
        ("Moen", "said", "the road was open"),
        ("Hale", "said", "it was closed"),
    ]


def test_text_without_quotes_gives_none() -> None:
    assert find_quotes(article("It rained.", ""), ()) == ()
    assert find_quotes(Article(blocks=()), ()) == ()


_MARKS = st.text(alphabet="\"'“”„«»‘’‚‹› \n\x1b\u202eAbc.,:?!-—1 said he told", max_size=200)


@settings(max_examples=150, deadline=None)
@given(st.lists(_MARKS, max_size=6))
def test_whatever_the_text_quotes_are_in_order_and_lie_within_their_blocks(
    texts: list[str],
) -> None:
    page = article(*texts)
    names = entity(page, "Abc")
    quotes = find_quotes(page, (names,))
    spans = [(quote.start, quote.end) for quote in quotes if quote.kind == "direct"]
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    for quote in quotes:
        assert 0 <= quote.start < quote.end <= len(page.text)
        assert page.text[quote.start : quote.end].strip() != ""
        number = max(i for i, start in enumerate(page.offsets) if start <= quote.start)
        assert quote.end <= page.offsets[number] + len(page.blocks[number].text)


@pytest.mark.timeout(90)
@pytest.mark.parametrize("unit", ["“", '"a ', "‘a ", "“a” said Abc, "])
def test_a_hundred_thousand_marks_are_read_while_one_waits(unit: str) -> None:
    """Two seconds; it took a hundred where each stretch looked at all that follows it."""
    page = article(unit * (100_000 // unit.count(unit[0])))
    assert all(quote.end <= len(page.text) for quote in find_quotes(page, ()))


@pytest.mark.timeout(60)
def test_a_sentence_of_pronouns_without_an_end_takes_time_by_its_length() -> None:
    """Some seconds; it took minutes where each pronoun looked at all of its sentence."""
    page = article("“a” he said " * 30_000)
    assert len(find_quotes(page, ())) == 30_000


@pytest.mark.benchmark
@pytest.mark.parametrize(
    "unit",
    ['"', "”", "'", "’", "a” ", "a's ", '5" ', "said ", "a, ", "(a ", '"It is over," he said. ',
     "who said ", "and Abc, ", ": ", "said that ", "“a” he said "],
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    """Ten times the text may take thirty times as long on a busy machine, never a hundred."""

    def seconds(count: int) -> float:
        page = article(unit * count)
        start = time.process_time()
        find_quotes(page, ())
        return time.process_time() - start

    small = max(min(seconds(1_500), seconds(1_500)), 0.02)
    assert seconds(15_000) < 30 * small
