/** Het id van wat er bij inlezen gebeurde of zou gebeuren: na een handeling is de knop er vaak niet meer, en gaat de toets hierheen. */
export const UITKOMST = 'uitkomst';
