/** Objects of which some fields are read only when somebody asks for one of them. */

const RECORD = Symbol('record');

interface Recorded {
  [RECORD]: number;
}

/**
 * Makes objects of those that hold all other fields. `read` gives the fields of a record, by its number; it is asked
 * once for each. Copies made with `extend` have them too.
 */
export function readLater<L extends object, F extends object>(
  fields: readonly (keyof F & string)[],
  read: (record: number) => F,
): (object: L, record: number) => L & F {
  const known = new Map<number, F>();
  const find = (record: number): F => {
    let found = known.get(record);
    if (!found) {
      found = read(record);
      known.set(record, found);
    }
    return found;
  };
  const prototype = {};
  for (const field of fields) {
    Object.defineProperty(prototype, field, {
      get(this: Recorded) {
        return find(this[RECORD])[field];
      },
    });
  }
  return (object, record) => {
    Object.setPrototypeOf(object, prototype);
    (object as L & Recorded)[RECORD] = record;
    return object as L & F;
  };
}
