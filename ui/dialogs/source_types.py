"""What kind of source a file most likely is, by its media type."""

from core.records.terms import SourceType

BY_TYPE = {
    "text/html": SourceType.PAGE,
    "application/xhtml+xml": SourceType.PAGE,
    "text/csv": SourceType.DATASET,
    "text/tab-separated-values": SourceType.DATASET,
    "application/json": SourceType.DATASET,
    "application/vnd.ms-excel": SourceType.DATASET,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": SourceType.DATASET,
    "application/vnd.oasis.opendocument.spreadsheet": SourceType.DATASET,
    "message/rfc822": SourceType.EMAIL,
}
BY_FAMILY = {"image": SourceType.IMAGE, "video": SourceType.VIDEO, "audio": SourceType.CALL}


def likely_type(media_type: str) -> SourceType | None:
    """The kind of source to propose for an IANA media type, None where it is unknown."""
    if not media_type:
        return None
    family = media_type.partition("/")[0]
    return BY_TYPE.get(media_type, BY_FAMILY.get(family, SourceType.DOCUMENT))
