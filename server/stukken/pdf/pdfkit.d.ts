// Wat pdfkit wel kan en zijn types niet noemen.
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Van een kop van een tabel: waar zij over gaat. */
    scope?: 'Row' | 'Column' | 'Both';
  }
  /** `Contents` als `String`: een gewone tekst schrijft pdfkit als naam. */
  interface Linkopties {
    structParent: PDFStructureElement;
    // biome-ignore lint/complexity/noBannedTypes: het moet het object zijn
    Contents: String;
  }
  interface PDFAnnotation {
    goTo(x: number, y: number, w: number, h: number, name: string, options: Linkopties): this;
    link(x: number, y: number, w: number, h: number, url: string, options: Linkopties): this;
  }
}
declare namespace PDFKit {
  interface PDFDocument {
    // biome-ignore lint/suspicious/noMisleadingInstantiator: zo noemt @types/pdfkit zijn constructor
    new (options: Omit<PDFDocumentOptions, 'subset'> & { subset: 'PDF/UA' }): PDFDocument;
  }
  interface PDFOutline {
    /** `top` en `left`: vanaf de bovenkant en de rechterkant van de bladzijde, in punten. */
    addItem(title: string, options: { expanded?: boolean; top?: number; left?: number }): PDFOutline;
  }
}
