import { splitFrontMatter } from './front-matter.ts';
import type { Place, Places, TextSource } from './model.ts';
import { startOf } from './problems.ts';
import { parseYaml, type YamlDocument } from './yaml.ts';

/** The places of a file's front matter. Only problems need them, so it is parsed when one is asked for. */
export class FrontMatterPlaces implements Places {
  readonly #file: string;
  readonly #textOf: TextSource;
  #yaml: YamlDocument | null = null;

  constructor(file: string, textOf: TextSource) {
    this.#file = file;
    this.#textOf = textOf;
  }

  get(path: string): Place | undefined {
    if (path === '') return startOf(this.#file);
    const yaml = this.#parsed();
    return yaml.has(path) ? yaml.placeOf(path) : undefined;
  }

  /** Place of the value at a path, else of its nearest ancestor. */
  placeOf(path: string): Place {
    return this.#parsed().placeOf(path);
  }

  #parsed(): YamlDocument {
    if (this.#yaml) return this.#yaml;
    const split = splitFrontMatter(this.#textOf(this.#file));
    const [text, line] = 'code' in split ? ['', 1] : [split.yaml, split.yamlLine];
    this.#yaml = parseYaml(text, this.#file, line);
    return this.#yaml;
  }
}
