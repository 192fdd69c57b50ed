/**
 * A document with what Plot asks of one: it makes elements of SVG, gives them attributes and puts them into each
 * other. All else, and so a later Plot that asks for more, fails with a `TypeError`. A whole DOM takes as long to
 * load as to draw a hundred charts.
 */

const SVG = 'http://www.w3.org/2000/svg';

/** An element that Plot has drawn. */
export class Shape {
  readonly ownerDocument: ChartDocument;
  readonly tagName: string;
  readonly namespaceURI = SVG;
  readonly children: Shape[] = [];
  /** Of elements that are read here only the geometry matters; Plot's style sheet is a text that is dropped. */
  textContent = '';
  readonly #attributes = new Map<string, string>();

  constructor(tagName: string, document: ChartDocument) {
    this.tagName = tagName;
    this.ownerDocument = document;
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  setAttributeNS(_: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  appendChild(child: Shape): Shape {
    this.children.push(child);
    return child;
  }

  insertBefore(child: Shape, next: Shape | null): Shape {
    const at = next === null ? this.children.length : this.children.indexOf(next);
    this.children.splice(at, 0, child);
    return child;
  }
}

export class ChartDocument {
  readonly documentElement = new Shape('svg', this);

  createElementNS(_: string, name: string): Shape {
    return new Shape(name, this);
  }
}
