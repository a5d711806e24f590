"""Turn starts, speakers and words, counted by hand."""

from __future__ import annotations

from minutebook.evaluate import Attribution, Overlap, Share
from minutebook.evaluate.records import Speech
from minutebook.evaluate.turns import score_turns

HALVORSRUD = Speech("Halvorsrud", "That is more than fair.")  # 5 words
SHEN = Speech("Shen Bonian", "I would have to ask the cooperatives.")  # 7
AGREED = Speech(None, "Agreed.")  # 1, and nobody can know who said it
GOLD = (HALVORSRUD, SHEN, AGREED)
FORMS = {"Shen Bonian": ("Shen",)}


def score(*predicted: Speech) -> tuple[Overlap, Attribution, Share]:
    return score_turns(predicted, GOLD, FORMS, "eng")


def test_a_perfect_segmentation() -> None:
    """All starts, all speakers; a null that should be null is right; its word counts among the words all the same."""
    assert score(*GOLD) == (Overlap(3, 3, 3), Attribution(3, 0, 0), Share(12, 13))


def test_a_missed_start_costs_its_words() -> None:
    """Two turns run together: one start lost, and the second speaker's seven words given to the first."""
    run_together = Speech("Halvorsrud", f"{HALVORSRUD.text} {SHEN.text}")
    assert score(run_together, AGREED) == (Overlap(2, 2, 3), Attribution(2, 0, 0), Share(5, 13))


def test_a_false_start_costs_precision() -> None:
    """A turn cut in two finds its start once; both halves keep their speaker."""
    halves = Speech("Shen", "I would have to"), Speech("Shen", "ask the cooperatives.")
    assert score(HALVORSRUD, *halves, AGREED) == (Overlap(3, 4, 3), Attribution(3, 0, 0), Share(12, 13))


def test_silence_is_not_an_error_but_a_wrong_name_is() -> None:
    """No name is an abstention, another name is wrong, and so is a name where none can be known."""
    turns = Speech(None, HALVORSRUD.text), Speech("Shen Yulan", SHEN.text), Speech("Halvorsrud", AGREED.text)
    assert score(*turns) == (Overlap(3, 3, 3), Attribution(0, 1, 2), Share(0, 13))


def test_a_start_may_be_two_words_off_and_no_more() -> None:
    """A label's words left in the text move the start: two are borne, three are not."""
    assert score(HALVORSRUD, Speech("Shen", f"Minister Shen {SHEN.text}"), AGREED)[0] == Overlap(3, 3, 3)
    assert score(HALVORSRUD, Speech("Shen", f"Vice Minister Shen {SHEN.text}"), AGREED)[0] == Overlap(2, 3, 3)


def test_a_misread_first_word_does_not_hide_a_start() -> None:
    """The place follows from the next words when the first one was dropped or misread."""
    assert score(HALVORSRUD, Speech("Shen", "wou1d have to ask the cooperatives."), AGREED)[0] == Overlap(3, 3, 3)


def test_an_empty_turn_takes_nobody_elses_start() -> None:
    """Of two predictions at one place the first is taken, and each only once."""
    found, speakers, _ = score(Speech("Shen", ""), *GOLD)
    assert found == Overlap(3, 4, 3)
    assert speakers == Attribution(2, 0, 1)


def test_nothing_predicted() -> None:
    """Nothing found is nothing judged, and no word is well given."""
    assert score() == (Overlap(0, 0, 3), Attribution(0, 0, 0), Share(0, 13))


def test_chinese_starts_are_counted_in_characters() -> None:
    """Two characters too many are borne in Chinese, where there are no words."""
    gold = Speech("庄世襄", "这件事我们也很关心。"), Speech("吴貌登", "赞成。但是牛车能不能过？")
    read = gold[0], Speech("吴貌登", "貌登：赞成。但是牛车能不能过？")
    assert score_turns(read, gold, {}, "chi_sim") == (Overlap(2, 2, 2), Attribution(2, 0, 0), Share(19, 19))
