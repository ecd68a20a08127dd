"""The desk: every use case of the program, with no widget and no SQL in it.

The screens and the command line call this and nothing below it. A desk is one SQLite file.
`workspace` opens it and keeps what was read from it; each other module holds one group of use
cases; `Desk` is all of them.
"""

from factcheck.desk.articles import ArticleWork
from factcheck.desk.importing import ImportWork
from factcheck.desk.others import OtherPeople
from factcheck.desk.outward import OutwardWork
from factcheck.desk.proving import ProofWork
from factcheck.desk.recommending import RecommendWork
from factcheck.desk.reports import ReportWork
from factcheck.desk.searching import SearchWork
from factcheck.desk.transfer import TransferWork

__all__ = ["Desk"]


class Desk(
    ImportWork,
    ArticleWork,
    RecommendWork,
    OtherPeople,
    ReportWork,
    OutwardWork,
    ProofWork,
    TransferWork,
    SearchWork,
):
    """Articles, claims, ticks, rulings and notes in one file, and what can be done with them.

    Each act is written when it is made and can be undone, also after a restart. All methods
    may be called from any thread; each waits until its act is on the disk.

    Args:
        path: the desk file; it is made when it does not exist. None for `FACTCHECK_DESK`, else
            the place where the system keeps a user's data.
        checker: name written beside each change; None takes the login name.
        clock: gives the present time with time zone; for tests.
        wait: seconds to wait for another program that holds the file.
        tell: is told, a line each and from another thread, what is being done where opening takes
            long: a desk that an older version made is brought up to date, and backed up before.

    Raises:
        DeskError: the file cannot be used as a desk.
    """
