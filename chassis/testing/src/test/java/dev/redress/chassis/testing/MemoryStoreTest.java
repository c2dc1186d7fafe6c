package dev.redress.chassis.testing;

class MemoryStoreTest extends StoreContract {
    @Override
    Store store() {
        return Store.shared();
    }
}
