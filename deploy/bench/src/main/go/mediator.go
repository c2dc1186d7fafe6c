// A store that speaks MongoDB's protocol and is neither MongoDB nor the one of the local stack: FerretDB on PostgreSQL,
// behind a mediator that does for it what it does not do yet, so that the rest can be compared.
//
//	second-store ADDRESS POSTGRESQL
package main

import (
	"bufio"
	"context"
	"errors"
	"log"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
	"github.com/FerretDB/wire"
	"github.com/FerretDB/wire/wirebson"
)

func main() {
	slog.SetLogLoggerLevel(slog.LevelWarn)
	inner := "127.0.0.1:" + freePort()
	store, err := ferretdb.New(&ferretdb.Config{
		Listener:      ferretdb.ListenerConfig{TCP: inner},
		Handler:       "postgresql",
		PostgreSQLURL: os.Args[2],
	})
	if err != nil {
		log.Fatal(err)
	}
	stopped, _ := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	go serve(os.Args[1], inner)
	if err := store.Run(stopped); err != nil {
		log.Fatal(err)
	}
}

func freePort() string {
	free := must(net.Listen("tcp", "127.0.0.1:0"))
	defer free.Close()
	_, port, err := net.SplitHostPort(free.Addr().String())
	return must(port, err)
}

func serve(address, inner string) {
	doors := must(net.Listen("tcp", address))
	for {
		client := must(doors.Accept())
		go func() {
			defer client.Close()
			server := must(net.Dial("tcp", inner))
			defer server.Close()
			it := mediator{
				to:   bufio.NewReadWriter(bufio.NewReader(client), bufio.NewWriter(client)),
				from: bufio.NewReadWriter(bufio.NewReader(server), bufio.NewWriter(server)),
			}
			if err := it.run(); !errors.Is(err, wire.ErrZeroRead) {
				log.Print(err)
			}
		}()
	}
}

// FerretDB reads, changes and writes without a lock (a document that two change at once is changed by one).
var changing sync.Mutex

type mediator struct {
	to, from *bufio.ReadWriter
}

func (m *mediator) run() error {
	for {
		header, body, err := wire.ReadMessage(m.to.Reader)
		if err != nil {
			return err
		}
		header, body, err = m.answer(header, body)
		if err != nil {
			return err
		}
		if err = wire.WriteMessage(m.to.Writer, header, body); err != nil {
			return err
		}
		if err = m.to.Flush(); err != nil {
			return err
		}
	}
}

func (m *mediator) answer(header *wire.MsgHeader, body wire.MsgBody) (*wire.MsgHeader, wire.MsgBody, error) {
	message, ok := body.(*wire.OpMsg)
	if !ok {
		return m.forward(header, body)
	}
	command := must(message.RawSection0().DecodeDeep())
	switch command.Command() {
	case "update":
		changing.Lock()
		defer changing.Unlock()
		for _, section := range message.Sections() {
			if section.Kind == 1 {
				updates := wirebson.MakeArray(0)
				for _, one := range section.Documents() {
					updates.Add(must(one.DecodeDeep()))
				}
				command.Add(section.Identifier, updates)
			}
		}
		reply, err := m.update(command)
		if err != nil {
			return nil, nil, err
		}
		answer := must(wire.NewOpMsg(reply))
		size := len(must(answer.MarshalBinary()))
		return &wire.MsgHeader{
			MessageLength: int32(size + wire.MsgHeaderLen),
			RequestID:     header.RequestID,
			ResponseTo:    header.RequestID,
			OpCode:        wire.OpCodeMsg,
		}, answer, nil
	case "insert", "delete", "findAndModify":
		changing.Lock()
		defer changing.Unlock()
	}
	return m.forward(header, body)
}

func (m *mediator) forward(header *wire.MsgHeader, body wire.MsgBody) (*wire.MsgHeader, wire.MsgBody, error) {
	if err := wire.WriteMessage(m.from.Writer, header, body); err != nil {
		return nil, nil, err
	}
	if err := m.from.Flush(); err != nil {
		return nil, nil, err
	}
	return wire.ReadMessage(m.from.Reader)
}

func (m *mediator) ask(command *wirebson.Document) (*wirebson.Document, error) {
	message := must(wire.NewOpMsg(command))
	size := len(must(message.MarshalBinary()))
	_, body, err := m.forward(&wire.MsgHeader{
		MessageLength: int32(size + wire.MsgHeaderLen),
		RequestID:     1,
		OpCode:        wire.OpCodeMsg,
	}, message)
	if err != nil {
		return nil, err
	}
	return must(body.(*wire.OpMsg).RawDocument()).DecodeDeep()
}

// FerretDB ends at the first update that fails, whatever "ordered" says, and then tells of no other; and it keeps a
// connection to PostgreSQL for each (FerretDB issue 2612).
func (m *mediator) update(command *wirebson.Document) (*wirebson.Document, error) {
	updates := command.Get("updates").(*wirebson.Array)
	ordered := command.Get("ordered") != false
	matched, modified := int32(0), int32(0)
	upserted, failed := wirebson.MakeArray(0), wirebson.MakeArray(0)
	for i := 0; i < updates.Len(); i++ {
		one := updates.Get(i).(*wirebson.Document)
		flatten(one)
		if err := m.pull(command, one); err != nil {
			return nil, err
		}
		reply, err := m.ask(wirebson.MustDocument(
			"update", command.Get("update"),
			"updates", wirebson.MustArray(one),
			"$db", command.Get("$db"),
		))
		if err != nil {
			return nil, err
		}
		if failure := failureOf(reply, int32(i)); failure != nil {
			failed.Add(failure)
			if ordered {
				break
			}
			continue
		}
		matched += reply.Get("n").(int32)
		modified += reply.Get("nModified").(int32)
		if ids, ok := reply.Get("upserted").(*wirebson.Array); ok {
			upserted.Add(wirebson.MustDocument("index", int32(i), "_id", ids.Get(0).(*wirebson.Document).Get("_id")))
		}
	}
	result := wirebson.MustDocument("n", matched, "nModified", modified)
	if upserted.Len() > 0 {
		result.Add("upserted", upserted)
	}
	if failed.Len() > 0 {
		result.Add("writeErrors", failed)
	}
	result.Add("ok", float64(1))
	return result, nil
}

func failureOf(reply *wirebson.Document, index int32) *wirebson.Document {
	failure := reply
	if errors, ok := reply.Get("writeErrors").(*wirebson.Array); ok && errors.Len() > 0 {
		failure = errors.Get(0).(*wirebson.Document)
	} else if reply.Get("ok") == float64(1) {
		return nil
	}
	return wirebson.MustDocument("index", index, "code", failure.Get("code"), "errmsg", failure.Get("errmsg"))
}

// FerretDB takes no values for what it inserts from under an $and.
func flatten(update *wirebson.Document) {
	query := update.Get("q").(*wirebson.Document)
	conditions, ok := query.Get("$and").(*wirebson.Array)
	if !ok || query.Len() > 1 {
		return
	}
	flat := wirebson.MakeDocument(conditions.Len())
	for i := 0; i < conditions.Len(); i++ {
		for name, value := range conditions.Get(i).(*wirebson.Document).All() {
			if flat.Get(name) != nil {
				return
			}
			flat.Add(name, value)
		}
	}
	update.Replace("q", flat)
}

// FerretDB pulls what equals a value, not what meets a condition (FerretDB issue 1765).
func (m *mediator) pull(command, update *wirebson.Document) error {
	change, ok := update.Get("u").(*wirebson.Document)
	if !ok {
		return nil
	}
	pulls, ok := change.Get("$pull").(*wirebson.Document)
	if !ok {
		return nil
	}
	list, condition := pulls.GetByIndex(0)
	ids := condition.(*wirebson.Document).Get("id").(*wirebson.Document).Get("$in").(*wirebson.Array)
	wanted := map[any]bool{}
	for i := 0; i < ids.Len(); i++ {
		wanted[ids.Get(i)] = true
	}
	found, err := m.ask(wirebson.MustDocument(
		"find", command.Get("update"), "filter", update.Get("q"), "limit", int64(1), "$db", command.Get("$db")))
	if err != nil {
		return err
	}
	pulled := wirebson.MakeArray(0)
	documents := found.Get("cursor").(*wirebson.Document).Get("firstBatch").(*wirebson.Array)
	if documents.Len() > 0 {
		if elements, ok := documents.Get(0).(*wirebson.Document).Get(list).(*wirebson.Array); ok {
			for i := 0; i < elements.Len(); i++ {
				if element := elements.Get(i); wanted[element.(*wirebson.Document).Get("id")] {
					pulled.Add(element)
				}
			}
		}
	}
	update.Replace("u", wirebson.MustDocument("$pullAll", wirebson.MustDocument(list, pulled)))
	return nil
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Panic(err)
	}
	return value
}
