export const PLAN = 'plan-opgave-2';
export const ANDER_PLAN = 'plan-opgave-3';
