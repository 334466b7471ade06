// Only read locks are taken in both orders, and nobody ever writes.
package geo

import "sync"

type Index struct {
	cityMu sync.RWMutex
	cities map[string]string
	zipMu  sync.RWMutex
	zips   map[string]string
}

func NewIndex(cities, zips map[string]string) *Index {
	return &Index{cities: cities, zips: zips}
}

func (x *Index) Zip(city string) string {
	x.cityMu.RLock()
	defer x.cityMu.RUnlock()
	x.zipMu.RLock()
	defer x.zipMu.RUnlock()
	return x.zips[x.cities[city]]
}

func (x *Index) City(zip string) string {
	x.zipMu.RLock()
	defer x.zipMu.RUnlock()
	x.cityMu.RLock()
	defer x.cityMu.RUnlock()
	return x.cities[x.zips[zip]]
}
