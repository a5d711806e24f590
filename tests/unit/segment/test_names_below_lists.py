"""Chinese lists whose second row holds but names, and labels of the time that announce a day."""

from __future__ import annotations

from minutebook.model import Field
from tests.unit.segment.typed import read

COMMITTEE = """　　　　　　　　　　　　第六次委员会议记录

一、时间：一九五三年七月十六日
二、地点：镇江航务局三楼
三、出席委员：彭绍廷　郑福生　罗静仪
　　　　　　　顾阿根　尹克诚
四、主席：彭绍廷

彭绍廷　　今天只谈一件事，就是怎样编队。先请顾委员讲一讲水位。

顾阿根　　八月中旬水位要到六公尺七。去年有两条船把烟囱锯了。

尹克诚　　可以由运费里预扣，分六个月还清。

顾阿根　　平水拖十条，大水只能拖六条。

彭绍廷　　好，就这样定下来。
"""


def test_a_second_row_of_names_goes_on_with_the_list() -> None:
    """Though each of them heads speeches below, a name and a space."""
    (meeting,) = read(COMMITTEE, "chi_sim")
    (listed,) = [each.value for each in meeting.header if each.field is Field.PARTICIPANTS]
    assert listed.split() == ["彭绍廷", "郑福生", "罗静仪", "顾阿根", "尹克诚"]
    assert [turn.label for turn in meeting.turns] == ["彭绍廷", "顾阿根", "尹克诚", "顾阿根", "彭绍廷"]


def test_a_time_without_an_hour_is_the_day() -> None:
    """时间 announces the day, the hour or both."""
    (meeting,) = read(COMMITTEE, "chi_sim")
    assert [each.value for each in meeting.header if each.field is Field.DATE] == ["一九五三年七月十六日"]
    assert not [each for each in meeting.header if each.field is Field.TIME]
    (hourly,) = read(COMMITTEE.replace("一九五三年七月十六日", "上午八时半至十一时"), "chi_sim")
    assert [each.value for each in hourly.header if each.field is Field.TIME] == ["上午八时半至十一时"]
