"""Writes the posts of io.soundtracker.bench.LargeWorkbook by libraries of Python.

Takes the library, the number of posts and of songs, the layout and the file. The cells, their formats,
widths and filters are those of the program's sheets. With "compare", a layout and files it tells
whether the rows in all of them are the same.
"""

import datetime
import sys

NEWEST = datetime.datetime(2026, 11, 1)
ACCOUNTS = 200
FLAT = [
    ("Account", "id", 24),
    ("TikTok URL", "link", 70),
    ("Upload Date", "date", 14),
    ("Posted (UTC)", "time", 20),
    ("Sound", "text", 30),
    ("Title", "text", 20),
    ("Artist", "text", 20),
    ("Original", "text", 13),
    ("Views", "count", 13),
    ("Likes", "count", 13),
    ("Comments", "count", 13),
    ("Shares", "count", 13),
    ("Saves", "count", 13),
    ("Engagement", "percent", 15),
    ("Caption", "text", 52),
    ("Length", "duration", 13),
    ("Removed", "text", 13),
    ("Measured (UTC)", "time", 20),
    ("Video ID", "id", 24),
]
OF_A_SONG = [0, 1, 2, 8, 9, 10, 11]
FORMATS = {
    "text": "General",
    "link": "General",
    "id": "@",
    "count": "#,##0",
    "percent": "0.0%",
    "date": "yyyy-mm-dd",
    "time": "yyyy-mm-dd hh:mm",
    "duration": "[h]:mm:ss",
}


def sound(song):
    return f"Song {song} - Artist {song % 50}", f"Song {song}", f"Artist {song % 50}"


def post(i, songs):
    """The cells of a row, None for an unknown one."""
    account = f"@account.{i * 7 % ACCOUNTS}"
    number = str(7_400_000_000_000_000_000 + i * 7_919)
    posted = NEWEST - datetime.timedelta(seconds=i * 31)
    views = i * 7_919 % 1_000_003
    likes = None if i % 50 == 0 else views // 11
    comments, shares = views // 97, views // 61
    rate = None
    if likes is not None:
        rate = (likes + comments + shares) / views if views else 0.0
    return (
        account,
        f"https://www.tiktok.com/{account}/video/{number}",
        posted.replace(hour=0, minute=0, second=0),
        posted,
        *sound(i % songs),
        "no",
        views,
        likes,
        comments,
        shares,
        views // 89,
        rate,
        f"take {i} of the night & what came of it #take{i % 100}",
        (8 + i % 50) / 86_400,
        "no",
        NEWEST,
        number,
    )


class Xlsxwriter:
    """XlsxWriter, which keeps one row of each sheet in memory."""

    def __init__(self, file):
        import xlsxwriter

        self.book = xlsxwriter.Workbook(file, {"constant_memory": True})
        common = {"bottom": 1, "bottom_color": "#E5E7EB", "valign": "top", "font_color": "#1F2937"}
        self.formats = {
            kind: self.book.add_format({**common, "num_format": number})
            for kind, number in FORMATS.items()
        }
        self.formats["link"] = self.book.add_format(
            {**common, "underline": 1, "font_color": "#1D4ED8"}
        )
        self.header = self.book.add_format({"bold": 1, "bg_color": "#4C1D95", "font_color": "#FFFFFF"})
        self.title = self.book.add_format({"bold": 1, "font_size": 18})

    def sheet(self, name, columns, rows, title):
        return Xlsxwriter.Sheet(self, name, columns, rows, title)

    class Sheet:
        def __init__(self, owner, name, columns, rows, title):
            self.owner = owner
            self.sheet = owner.book.add_worksheet(name)
            self.kinds = [kind for _, kind, _ in columns]
            self.next = 0
            for i, (_, _, width) in enumerate(columns):
                self.sheet.set_column(i, i, width)
            self.sheet.autofilter(1 if title else 0, 0, rows + (1 if title else 0), len(columns) - 1)
            self.sheet.freeze_panes(2 if title else 1, 0)
            if title:
                self.sheet.write_string(0, 0, title, owner.title)
                self.next = 1
            for i, (text, _, _) in enumerate(columns):
                self.sheet.write_string(self.next, i, text, owner.header)
            self.next += 1

        def row(self, cells):
            sheet, formats, next_row = self.sheet, self.owner.formats, self.next
            for i, (kind, value) in enumerate(zip(self.kinds, cells)):
                looks = formats[kind]
                if value is None:
                    sheet.write_blank(next_row, i, None, looks)
                elif kind == "link":
                    sheet.write_formula(next_row, i, f'=HYPERLINK("{value}")', looks, value)
                elif kind in ("text", "id"):
                    sheet.write_string(next_row, i, value, looks)
                elif kind in ("date", "time"):
                    sheet.write_datetime(next_row, i, value, looks)
                else:
                    sheet.write_number(next_row, i, value, looks)
            self.next += 1

    def close(self):
        self.book.close()


class Openpyxl:
    """openpyxl, which keeps no row in memory. It can't give a formula the value that it has."""

    def __init__(self, file):
        import openpyxl
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

        self.file = file
        self.book = openpyxl.Workbook(write_only=True)
        self.new = WriteOnlyCell
        self.looks = {}
        sample = self.book.create_sheet("Looks")
        for kind, number in [*FORMATS.items(), ("header", "General"), ("title", "General")]:
            style = NamedStyle(name=f"as {kind}", number_format=number)
            style.alignment = Alignment(vertical="top")
            style.border = Border(bottom=Side(style="thin", color="E5E7EB"))
            style.font = Font(
                color="FFFFFF" if kind == "header" else "1D4ED8" if kind == "link" else "1F2937",
                bold=kind in ("header", "title"),
                underline="single" if kind == "link" else None,
            )
            if kind == "header":
                style.fill = PatternFill("solid", fgColor="4C1D95")
            self.book.add_named_style(style)
            cell = WriteOnlyCell(sample, value=1)
            cell.style = style.name
            self.looks[kind] = cell._style
        self.book.remove(sample)

    def sheet(self, name, columns, rows, title):
        return Openpyxl.Sheet(self, name, columns, rows, title)

    class Sheet:
        def __init__(self, owner, name, columns, rows, title):
            from openpyxl.utils import get_column_letter as letter

            self.owner = owner
            self.sheet = owner.book.create_sheet(name)
            self.kinds = [kind for _, kind, _ in columns]
            for i, (_, _, width) in enumerate(columns):
                self.sheet.column_dimensions[letter(i + 1)].width = width
            head = 2 if title else 1
            self.sheet.freeze_panes = f"A{head + 1}"
            self.sheet.auto_filter.ref = f"A{head}:{letter(len(columns))}{rows + head}"
            if title:
                self.append([title], ["title"])
            self.append([text for text, _, _ in columns], ["header"] * len(columns))

        def row(self, cells):
            self.append(cells, self.kinds)

        def append(self, cells, kinds):
            row = []
            for kind, value in zip(kinds, cells):
                if kind == "link":
                    value = f'=HYPERLINK("{value}")'
                cell = self.owner.new(self.sheet, value=value)
                cell._style = self.owner.looks[kind]
                row.append(cell)
            self.sheet.append(row)

    def close(self):
        self.book.save(self.file)


def write(library, posts, songs, layout, file):
    book = {"xlsxwriter": Xlsxwriter, "openpyxl": Openpyxl}[library](file)
    if layout == "FULL":
        sheet = book.sheet("Videos", FLAT, posts, None)
        for i in range(posts):
            sheet.row(post(i, songs))
    else:
        columns = [FLAT[i] for i in OF_A_SONG]
        sheets = [
            book.sheet(sound(song)[0][:31], columns, posts // songs, sound(song)[0])
            for song in range(songs)
        ]
        for i in range(posts):
            cells = post(i, songs)
            sheets[i % songs].row([cells[j] for j in OF_A_SONG])
    book.close()


def rows(file, layout):
    """The rows of posts in all sheets, without the head; numbers rounded as they are kept."""
    import openpyxl

    book = openpyxl.load_workbook(file, read_only=True)
    columns = FLAT if layout == "FULL" else [FLAT[i] for i in OF_A_SONG]
    sheets = [book["Videos"]] if layout == "FULL" else book.worksheets
    for sheet in sheets:
        body = False
        for row in sheet.iter_rows(max_col=len(columns), values_only=True):
            if body:
                yield tuple(plain(value) for value in row)
            body = body or row[0] == "Account"


def plain(value):
    if isinstance(value, datetime.datetime):
        return (value + datetime.timedelta(milliseconds=500)).replace(microsecond=0)
    if isinstance(value, datetime.timedelta):
        return round(value.total_seconds())
    if isinstance(value, str) and value.startswith("=HYPERLINK"):
        return value[len('=HYPERLINK("') : -2]
    return round(value, 12) if isinstance(value, float) else value


def compare(layout, first, *others):
    expected = list(rows(first, layout))
    for other in others:
        found = list(rows(other, layout))
        if not expected or len(expected) != len(found):
            sys.exit(f"{len(expected)} rows in {first}, {len(found)} in {other}")
        for one, same in zip(expected, found):
            if one != same:
                sys.exit(f"{first} has {one}\n{other} has {same}")


if __name__ == "__main__":
    if sys.argv[1] == "compare":
        compare(*sys.argv[2:])
        sys.exit()
    write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], sys.argv[5])
