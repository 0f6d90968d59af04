import { useNavigation } from '@remix-run/react';

/** Zegt dat een pagina nog komt. De stijl laat hem pas na een tel zien; wie luistert hoort hem meteen. */
export function Wachtregel() {
  const bezig = useNavigation().state !== 'idle';
  return (
    <p className="wachtregel" role="status">
      {bezig ? <span>Even geduld, de pagina komt eraan …</span> : null}
    </p>
  );
}
