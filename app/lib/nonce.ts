import { createContext } from 'react';

/** De nonce van dit antwoord, alleen op de server gevuld: browsers verbergen hem zelf na het laden. */
export const Nonce = createContext<string | undefined>(undefined);
