/** Het laatste bericht en zijn frame: wie een bericht aan velen stuurt, stuurt het achter elkaar. */
let last: { bytes: Uint8Array; frame: Buffer } | null = null;

/** Een heel binair WebSocket-frame van een server (RFC 6455 §5.2: FIN, opcode 2, zonder masker). */
export function frameOf(bytes: Uint8Array): Buffer {
  if (last?.bytes === bytes) return last.frame;
  const { length } = bytes;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = 0x82;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(bytes, header);
  last = { bytes, frame };
  return frame;
}
