import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';
import type { StatisticsFilters } from './period';

export const overviewQuery = (filters: StatisticsFilters) =>
  queryOptions({
    queryKey: ['statistics', 'overview', filters],
    queryFn: ({ signal }) => unwrap(api.GET('/statistics/overview', { params: { query: filters }, signal })),
  });

export const agencyFiguresQuery = (filters: StatisticsFilters) =>
  queryOptions({
    queryKey: ['statistics', 'agencies', filters],
    queryFn: ({ signal }) => unwrap(api.GET('/statistics/agencies', { params: { query: filters }, signal })),
    select: (page) => page.items.map(({ agency, ...figures }) => ({ ...figures, unit: agency })),
  });

export const sectorFiguresQuery = (filters: StatisticsFilters) =>
  queryOptions({
    queryKey: ['statistics', 'sectors', filters],
    queryFn: ({ signal }) => unwrap(api.GET('/statistics/sectors', { params: { query: filters }, signal })),
    select: (page) => page.items.map(({ sector, ...figures }) => ({ ...figures, unit: sector })),
  });
