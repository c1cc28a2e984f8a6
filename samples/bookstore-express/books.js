/** What the bookstore sells. */
export const books = [
  { id: 'frankenstein', title: 'Frankenstein', author: 'Mary Shelley', price: '12.00' },
  { id: 'middlemarch', title: 'Middlemarch', author: 'George Eliot', price: '18.00' },
  { id: 'time-machine', title: 'The Time Machine', author: 'H. G. Wells', price: '9.50' },
  { id: 'walden', title: 'Walden', author: 'Henry David Thoreau', price: '14.00' },
];

/** Whose shelf holds which books, by the `sub` claim: the one name of a person that never changes. */
const shelves = new Map();

export function findBook(id) {
  return books.find((book) => book.id === id);
}

export function shelfOf(sub) {
  return [...(shelves.get(sub) ?? [])];
}

export function addToShelf(sub, book) {
  shelves.set(sub, (shelves.get(sub) ?? new Set()).add(book));
}
