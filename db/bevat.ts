import { type Expression, type SqlBool, sql } from 'kysely';

/** Of deze tekst in de kolom staat; letterlijk, met hoofdletters, op beide engines gelijk. */
export const bevat = (kolom: Expression<string | null>, tekst: string) =>
  sql<SqlBool>`replace(${kolom}, ${tekst}, '') <> ${kolom}`;
