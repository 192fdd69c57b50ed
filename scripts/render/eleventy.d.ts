/** The part of Eleventy's interface that the project uses; the package ships no types. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    addGlobalData(name: string, value: unknown): void;
    addExtension(extension: string, options: object): void;
    on(event: string, listener: (details: never) => unknown): void;
  }

  export class Eleventy {
    constructor(input: string, output: string, options: { configPath: string; quietMode: boolean });
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
  }
}
