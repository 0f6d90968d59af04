/** Wat iemand te horen krijgt die net te laat is bij een agendapunt. */
export const PUNT_WEG = 'Een ander heeft dit punt intussen van de agenda gehaald.';
export const PUNT_ANDERS = 'Een ander heeft dit punt intussen gewijzigd.';
