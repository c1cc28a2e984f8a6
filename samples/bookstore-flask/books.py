"""What the bookstore sells, and whose shelf holds what."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Book:
    id: str
    title: str
    author: str
    price: str


BOOKS = [
    Book("frankenstein", "Frankenstein", "Mary Shelley", "12.00"),
    Book("middlemarch", "Middlemarch", "George Eliot", "18.00"),
    Book("time-machine", "The Time Machine", "H. G. Wells", "9.50"),
    Book("walden", "Walden", "Henry David Thoreau", "14.00"),
]

# By the `sub` claim: the one name of a person that never changes.
_shelves: dict[str, list[Book]] = {}


def shelf_of(sub: str) -> list[Book]:
    return list(_shelves.get(sub, []))


def add_to_shelf(sub: str, book_id: str) -> None:
    shelf = _shelves.setdefault(sub, [])
    for book in BOOKS:
        if book.id == book_id and book not in shelf:
            shelf.append(book)
