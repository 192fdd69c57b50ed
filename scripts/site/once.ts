/**
 * What is made of a thing that does not change: made when it is first asked for, and the same object after that.
 * It is forgotten with the thing.
 */
export function oncePer<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (of) => {
    let found = known.get(of);
    if (!found) {
      found = { value: make(of) };
      known.set(of, found);
    }
    return found.value;
  };
}
