package doctor.lang.go;

import org.junit.jupiter.api.Test;

/** Names of one package that stand in another by themselves, and functions by other names. */
class GoBorrowedNamesTest {

  @Test
  void namesOfAPackageWithoutAPoint() {
    Sinks.check(
        """
        -- common/common.go --
        package common

        const Folder = "data/"

        var Name = "a.db"

        func Path(name string) string { return Folder + name }

        func Open(name string) { sink(name) } // data/b.db | a.db
        -- store/store.go --
        package store

        import (
        	. "example.com/app/common"
        )

        var Own = "own"

        func f() {
        	sink(Folder + Name) // data/a.db
        	sink(Path("c.db")) // data/c.db
        	sink(Own) // own
        	Open(Path("b.db"))
        	Open(Name)
        }
        -- other/other.go --
        package other

        func f() {
        	sink(Folder) // □
        }
        """);
  }

  @Test
  void functionsInVariables() {
    Sinks.check(
        """
        -- utils/utils.go --
        package utils

        func Path(name string) string { return "data/" + name }
        -- common/common.go --
        package common

        import "example.com/app/utils"

        var Path = utils.Path

        var Upper = func(name string) string { return "up/" + name }

        func f() {
        	sink(Path("a.db")) // data/a.db
        	again := Path
        	sink(again("b.db")) // □
        	own := own
        	sink(own("c.db")) // own/c.db
        }

        func own(name string) string { return "own/" + name }
        -- store/store.go --
        package store

        import "example.com/app/common"

        func f() {
        	sink(common.Path("d.db")) // data/d.db
        	sink(common.Upper("e.db")) // up/e.db
        	sink(common.None("f.db")) // □
        }
        """);
  }
}
