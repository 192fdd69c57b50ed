/**
 * Code that is written from top to bottom, each piece in the line of the template that it is made of (counted from
 * 0), so that a stack trace leads there. What is printed one after the other becomes one expression.
 */
export class CodeLines {
  #text = '';
  #line = 0;
  /** True while the text ends in an expression that more can be added to. */
  #printing = false;

  get text(): string {
    return this.#text;
  }

  /** Adds a string to what the function around it gives out. */
  print(lineno: number, code: string): void {
    this.#text += this.#printing ? ' +' : ' out +=';
    this.#printing = true;
    this.#goTo(lineno);
    this.#text += ` ${code}`;
  }

  /** Without a line it stands where the last piece stands. */
  statement(code: string, lineno = 0): void {
    if (this.#printing) this.#text += ';';
    this.#printing = false;
    this.#goTo(lineno);
    this.#text += ` ${code}`;
  }

  #goTo(lineno: number): void {
    if (lineno <= this.#line) return;
    this.#text += '\n'.repeat(lineno - this.#line);
    this.#line = lineno;
  }
}
