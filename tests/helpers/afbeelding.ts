/** Een echte PNG van 40 bij 30 pixels. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAALElEQVR42u3NIREAAAgEsPeEowj9NTFA7G5+qZ4TEYvFYrFYLBaLxWLx33gBC+qgTrHyN78AAAAASUVORK5CYII=',
  'base64',
);

/** Het begin van een JPEG van 40 bij 30 pixels die op haar kant ligt: wie haar bekijkt ziet 30 bij 40. */
export const GEKANTELDE_JPEG = Buffer.from(
  'ffd8' + // begin
    'ffe10022457869660000' + // EXIF, met één veld:
    '4d4d002a00000008' +
    '0001011200030000000100060000' + // stand 6, een kwartslag
    '00000000' +
    'ffc0001108001e00280301220002110103110100' + // 30 hoog, 40 breed
    'ffd9',
  'hex',
);
