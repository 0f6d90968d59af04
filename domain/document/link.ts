/** De protocollen waar een link in een plan naar mag wijzen; al het andere is gewoon tekst. */
const PROTOCOLLEN = ['http:', 'https:', 'mailto:'];

/**
 * Of `href` als link in een plan mag staan: een volledig adres met http, https of mailto. Een relatief adres,
 * `javascript:` (ook met witruimte of stuurtekens erin) en iets dat geen adres is mogen niet.
 */
export function isVeiligeLink(href: unknown): href is string {
  if (typeof href !== 'string') return false;
  try {
    return PROTOCOLLEN.includes(new URL(href).protocol);
  } catch {
    return false;
  }
}
