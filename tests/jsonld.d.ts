/** What the tests use of jsonld, which brings no types. */
declare module 'jsonld' {
  interface RemoteDocument {
    contextUrl: string | undefined;
    documentUrl: string;
    document: unknown;
  }

  const jsonld: {
    expand(
      document: unknown,
      options: { documentLoader(address: string): Promise<RemoteDocument> },
    ): Promise<unknown[]>;
  };
  export default jsonld;
}
