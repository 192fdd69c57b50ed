/** Where something stands: the path of a template, and how many lines of front matter come before it. */
export interface TemplatePlace {
  path: string;
  offset: number;
}

/** A template that cannot be used as it is written: file and line, and what is wrong. `lineno` counts from 0. */
export class TemplateError extends Error {
  override name = 'TemplateError';

  constructor({ path, offset }: TemplatePlace, lineno: number, message: string) {
    super(`layouts/${path}:${offset + lineno + 1}: ${message}`);
  }
}
