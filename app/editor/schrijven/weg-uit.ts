import { Plugin } from '@tiptap/pm/state';

/** Tab springt in een lijst in en gaat in een tabel naar de volgende cel. Na Escape gaat Tab de tekst uit. */
export function wegUit(): Plugin {
  let naEscape = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_view, event) {
          const uit = naEscape && event.key === 'Tab';
          // Shift komt vóór Shift+Tab als eigen toets binnen.
          if (event.key !== 'Shift') naEscape = event.key === 'Escape';
          // `true`: niemand in de editor doet iets met deze Tab, de browser verplaatst de focus.
          return uit;
        },
        blur() {
          naEscape = false;
          return false;
        },
      },
    },
  });
}
