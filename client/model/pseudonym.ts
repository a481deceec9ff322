/**
 * A name that says nothing about a person.
 * @param lists words separated by commas, as the texts have them; one is drawn of each
 * @param chance a random number from 0 to below 1 for each list
 */
export function pseudonymOf(lists: readonly string[], chance: () => number): string {
  return lists
    .map((list) => list.split(',').map((word) => word.trim()))
    .map((words) => words[Math.floor(chance() * words.length)] ?? '')
    .join(' ');
}
