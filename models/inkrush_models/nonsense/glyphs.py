"""Letters, digits and hangul as strokes: writing is the nonsense that people draw most.

Our own descriptions on a grid of five by seven: a glyph is strokes parted by ``|``, a stroke is its points, each two
digits, x before y, y downwards.
"""

from typing import NamedTuple

import numpy as np

_ALONE = {  # like nothing that is a word here
    "A": "0620|2046|1333",
    "B": "0006|0030413203|0333443606",
    "E": "40000646|0333",
    "F": "400006|0333",
    "G": "41301001051636454323",
    "H": "0006|4046|0343",
    "K": "0006|4003|0346",
    "M": "0600234046",
    "P": "0006|0030413303",
    "Q": "3010011536454130|2446",
    "R": "0006|0030413303|1346",
    "T": "0040|2026",
    "X": "0046|4006",
    "Y": "0023|4023|2326",
    "2": "0120314233060646",
    "3": "0030413313334445361605",
    "4": "300444|3036",
    "5": "4000032343453606",
    "7": "00401626",
    "8": "3010011233353616050413323130",
    "?": "0120304132232324|2626",
    "g": "4222032544424616",
    "k": "0006|3203|0336",
    "기역 아": "002025|3036|3343",
    "니은 오": "000323|1414|1545|0646",
    "디귿 이": "30000434|4046",
    "리을": "003033030636",
    "미음 어": "0003333000|4042|3242|4246",
    "비읍": "0006|3036|0333|0636",
    "시옷": "2006|1346",
    "지읒": "0040|2006|1346",
    "히읗": "1030|0242|2334352615132333",
    "키읔": "004036|0343",
    "티읕": "400006|0343|0646",
    "피읖": "0040|1016|3036|0646",
    "한": "1020|0131|1222231312|4044|4252|0507|0747",
}
_IN_COMPANY = {  # alone they are a line, a circle, a square, a zigzag
    "C": "4130100115264645",
    "D": "00062645412000",
    "I": "2026",
    "J": "404425160504",
    "L": "000646",
    "N": "06004640",
    "O": "20010526454120",
    "S": "41301001123445361605",
    "U": "000515364540",
    "V": "002640",
    "W": "0016233640",
    "Z": "00400646",
    "0": "20010526454120|3115",
    "1": "112026",
    "6": "30020526353304",
    "9": "403010011223404136",
    "a": "42220325444246",
    "e": "0343321203152645",
    "n": "0206|0212324346",
    "s": "4212031434453606",
    "이응": "20020526354442302020",
    "으": "0343",
    "이": "2026",
}


class Glyphs(NamedTuple):
    """All strokes one after the other, for compiled code: ``points[P, 2]``, ``last[P]``, ``start[G + 1]``.

    Glyphs from ``alone`` on are only written beside others.
    """

    points: np.ndarray
    last: np.ndarray
    start: np.ndarray
    alone: int


def table():
    """The descriptions above."""
    points, last, start = [], [], [0]
    for strokes in (*_ALONE.values(), *_IN_COMPANY.values()):
        for stroke in strokes.split("|"):
            points += [(int(x), int(y)) for x, y in zip(stroke[::2], stroke[1::2], strict=True)]
            last += [0] * (len(stroke) // 2 - 1) + [1]
        start.append(len(points))
    return Glyphs(np.array(points, np.float64), np.array(last, np.uint8), np.array(start, np.int64), len(_ALONE))
