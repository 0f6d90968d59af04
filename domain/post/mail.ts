/** Waarover een mail gaat. */
export const MAILSOORTEN = ['uitnodiging', 'herinnering'] as const;
export type Mailsoort = (typeof MAILSOORTEN)[number];
