/** Zoveel toont een zoekvenster er tegelijk; wie er meer vindt typt een woord erbij. */
export const ZOEKRESULTATEN = 20;
