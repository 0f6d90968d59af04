/** Waar een lijst die net gelezen is verder gaat: bij de kolommen, of meteen bij de proef als die al bekend zijn. */
export function naarInlezing({ id, bekend }: { id: number; bekend: boolean }): string {
  return bekend ? `/inlezen/${id}` : `/inlezen/${id}?stap=kolommen`;
}
