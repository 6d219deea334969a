declare module 'pdfmake/build/pdfmake.min.js' {
  const pdfMake: import('./pdfmake.ts').PdfMake;
  export default pdfMake;
}
