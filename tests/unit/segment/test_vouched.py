"""Labels whose mark was misread or lost open turns where the header vouches for whom they name."""

from __future__ import annotations

from tests.unit.segment.typed import labels, turns

HEADER = """Minutes of the Talk between Minister Valdimarsson and Ambassador Kowalczyk

Date: 4 May 1966
Place: Reykjavik
Participants: Einar Valdimarsson, Minister; Zofia Kowalczyk, Ambassador

Valdimarsson: The nets were cut.

Kowalczyk: Not by us.

Valdimarsson: By whom?

Kowalczyk: By a seal.

"""


def test_an_initial_and_a_name_of_the_header_alone_on_a_line_under_a_misread_colon() -> None:
    """The mark is anything a colon is read as; the next misreading of the same label is known by it."""
    head = HEADER.partition("Valdimarsson: The nets")[0]
    words = "The nets were cut by somebody who knew them well."
    labels_read = ["E. Valdimarsson!", "Z. Kowalczyk:", "E. Vaidimarsson:", "Z. Kowalczyk:"]
    found = turns(head + "\n\n".join(f"{label}\n\n{words}" for label in labels_read))
    assert [turn.label for turn in found] == [label[:-1] for label in labels_read]


def test_a_label_without_a_mark_ends_behind_the_whole_name() -> None:
    """The given name alone begins a sentence too; the surname behind it is the label's."""
    text = (
        "Record of Talks on Harvesters\n\nDate: 3 May 1961\n\nPresent: Virgil Stanca, Cornel Ardelean, Bat Luvsan\n\n"
        "Comrade Virgil Stanca: We came to hear this.\n\nComrade Bat Luvsan: Only two?\n\n"
        "Comrade Cornel Ardelean The filter was made for another land.\n\nComrade Virgil Stanca: I have ears.\n\n"
        "Comrade Bat Luvsan: Then listen."
    )
    found = {turn.label: turn.text for turn in turns(text)}
    assert found["Comrade Cornel Ardelean"] == "The filter was made for another land."


def test_a_sentence_that_begins_with_a_whole_name_is_no_label_without_a_mark() -> None:
    """Ambassador Henning Lindt came: what stands behind the given name is the surname."""
    head, mark, said = HEADER.partition("\nValdimarsson:")
    told = "\nAmbassador Henning Lindt came at his own request.\n"
    assert labels(head + told + mark + said)[0] == "Valdimarsson"
