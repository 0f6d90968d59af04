import { index, layout, type RouteConfig, route } from '@remix-run/route-config';

// De inhoudsopgave van wat mensen zien. Een map per URL; alles behalve aanmelden ligt achter `ingelogd`.
export default [
  route('login', 'routes/login/route.tsx'),
  route('logout', 'routes/logout/route.tsx'),
  route('toegankelijkheid', 'routes/toegankelijkheid/route.tsx'),
  layout('routes/ingelogd/route.tsx', [
    index('routes/overzicht/route.tsx'),
    route('opgaven', 'routes/opgaven/route.tsx'),
    route('opgaven/:nr', 'routes/opgave/route.tsx'),
    route('opgaven/:nr/plan', 'routes/plan/route.tsx'),
    route('opgaven/:nr/plan/waarden', 'routes/plan-waarden/route.tsx'),
    route('opgaven/:nr/plan/draden', 'routes/plan-draden/route.tsx'),
    route('opgaven/:nr/plan/draden/:id', 'routes/plan-draad/route.tsx'),
    route('opgaven/:nr/plan/vermeldingen', 'routes/plan-vermeldingen/route.tsx'),
    route('opgaven/:nr/opmerkingen', 'routes/opmerkingen/route.tsx'),
    route('opgaven/:nr/plan/exporteren', 'routes/plan-exporteren/route.tsx'),
    route('opgaven/:nr/plan/uitvoer', 'routes/plan-uitvoer/route.tsx'),
    route('opgaven/:nr/plan/afdrukken', 'routes/plan-afdrukken/route.tsx'),
    route('opgaven/:nr/acties', 'routes/plan-acties/route.tsx'),
    route('register', 'routes/register/route.tsx'),
    route('afspraken/:id', 'routes/afspraak/route.tsx'),
    route('acties/nieuw', 'routes/actie-nieuw/route.tsx'),
    route('acties/:id', 'routes/actie/route.tsx'),
    route('melden', 'routes/melden/route.tsx'),
    route('overleggen', 'routes/overleggen/route.tsx'),
    route('overleggen/:id', 'routes/overleg/route.tsx'),
    route('overleggen/:id/stuk', 'routes/stuk/route.tsx'),
    route('berichten', 'routes/berichten/route.tsx'),
    route('berichten/:id', 'routes/bericht/route.tsx'),
    route('*', 'routes/niet-gevonden/route.tsx'),
  ]),
] satisfies RouteConfig;
